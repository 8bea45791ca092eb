import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { say } from "../languages/say.ts";
import { REVIEW_KEYS, type ReviewKey } from "./keys.ts";

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet over the page: it takes the focus, gives it back, and Escape closes it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="sheet-back" />
        <Dialog.Popup className="sheet">
          <Dialog.Title className="sheet-title">{title}</Dialog.Title>
          {children}
          <Dialog.Close className="sheet-close">{say("review.close")}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Every key, and what it does. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={say("review.keys")} onClose={onClose}>
      <dl className="keys">
        {(Object.keys(REVIEW_KEYS) as ReviewKey[]).map((key) => (
          <div key={key}>
            <dt>
              {REVIEW_KEYS[key].map((letter) => (
                <kbd key={letter}>{letter}</kbd>
              ))}
            </dt>
            <dd>{say(`review.does.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">{say("review.keysMean")}</p>
    </Sheet>
  );
}
