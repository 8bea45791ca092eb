import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { mayAskAgain } from "./api.ts";
import { TodayContext } from "./asked.ts";
import { storedSpoken } from "./languages/language.ts";
import { onSpoken, speak } from "./languages/say.ts";
import { useSpoken } from "./parts/language.tsx";
import { applyTheme, storedTheme } from "./parts/theme.tsx";
import { createPages } from "./router.tsx";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-naskh-arabic/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@hearsay/site/palette.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/lines.css";
import "./styles/pictures.css";
import "./styles/finding.css";
import "./styles/spread.css";
import "./styles/report.css";
import "./styles/desk.css";
import "./styles/evidence.css";
import "./styles/print.css";

/** The day by UTC, as the server counts days. */
const dayNow = () => new Date().toISOString().slice(0, 10);

const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: "always", retry: mayAskAgain, retryDelay: 2000 } },
});
// What the server told in another language is told anew.
onSpoken(() => queries.clear());
const router = createPages();

function App() {
  const { language, digits } = useSpoken();
  const [today, setToday] = useState(dayNow);
  // A tab that stays open over midnight learns of the new day when somebody looks at it again.
  useEffect(() => {
    const look = () => setToday(dayNow());
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  return (
    <TodayContext value={today}>
      <QueryClientProvider client={queries}>
        <RouterProvider key={`${language} ${digits}`} router={router} />
      </QueryClientProvider>
    </TodayContext>
  );
}

// A hundred faces of Han characters come after the page; a character then brings the one that has it.
void import("@fontsource-variable/noto-sans-sc/wght.css");

applyTheme(storedTheme());
// English is at hand; a catalogue that does not come leaves it at that.
await speak(storedSpoken()).catch(() => speak({ language: "en", digits: "latn" }));
const place = document.getElementById("app");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
