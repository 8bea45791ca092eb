import { useEffect, useRef, useState } from "react";
import { Say, say } from "../languages/say.ts";

/** Opens the page for adding in this app with the address of the page that somebody is on; it sends nothing by itself. */
const scriptFor = (origin: string) =>
  `javascript:void open(${JSON.stringify(`${origin}/add?address=`)}+encodeURIComponent(location.href),"_blank","noopener")`;

/** A link that is dragged to the bar of bookmarks and runs on the pages of others, never here. */
export function Bookmarklet() {
  const link = useRef<HTMLAnchorElement>(null);
  const [isClicked, setClicked] = useState(false);
  // React writes no such address into a page; the browser takes it from there when the link is dragged.
  useEffect(() => link.current?.setAttribute("href", scriptFor(window.location.origin)), []);
  return (
    <section aria-labelledby="bookmarklet">
      <h2 id="bookmarklet">{say("bookmarklet.title")}</h2>
      <p>
        <Say
          it="bookmarklet.how"
          link={
            // biome-ignore lint/a11y/useValidAnchor: its address is put there for the bar of bookmarks
            <a
              ref={link}
              href="#bookmarklet"
              className="bookmarklet"
              draggable
              onClick={(event) => {
                event.preventDefault();
                setClicked(true);
              }}
            >
              {say("bookmarklet.name")}
            </a>
          }
        />
      </p>
      <p className="meta" role="status">
        {isClicked && say("bookmarklet.drag")}
      </p>
    </section>
  );
}
