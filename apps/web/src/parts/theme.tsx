import { useState } from "react";
import { say } from "../languages/say.ts";

const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
const KEY = "hearsay.theme";

export function storedTheme(): Theme {
  try {
    return THEMES.find((one) => one === localStorage.getItem(KEY)) ?? "auto";
  } catch {
    return "auto";
  }
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function ThemeChoice() {
  const [theme, setTheme] = useState(storedTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser that keeps nothing still shows the theme until it is closed.
    }
  };
  return (
    <label className="theme">
      <span>{say("shell.theme")}</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {say(`shell.theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
