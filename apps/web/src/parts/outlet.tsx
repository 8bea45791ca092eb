import { dayInWords, shortDay } from "../days.ts";
import { say } from "../languages/say.ts";
import { Name } from "./as-written.tsx";

/** What the server calls the outlet of a report that names none. */
const UNNAMED = "unnamed outlet";

/** An outlet as it is named, else words of ours in the language of the page. */
export function Outlet({ children }: { readonly children: string }) {
  return children === UNNAMED ? say("report.noOutlet") : <Name>{children}</Name>;
}

/** "Harbour Post, 6 May 2024": where and when something was printed. */
export function WherePrinted(props: { readonly outlet: string; readonly day: string; readonly isLong?: boolean }) {
  const { outlet, day, isLong = false } = props;
  return (
    <>
      <Outlet>{outlet}</Outlet>
      {say("when.after", { when: (isLong ? dayInWords : shortDay)(day) })}
    </>
  );
}
