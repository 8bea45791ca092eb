/** Days with their uncertainty in words. */
export const days = {
  "when.unknown": "at an unknown time",
  "when.by": "by {day}",
  "when.from": "from {day} on",
  "when.on": "on {day}",
  "when.in": "in {time}",
  "when.between": "between {from} and {to}",
  "when.since": "since {day}",
  "when.until": "until {day}",
  "when.stretch": "{from} to {to}",
  "when.after": ", {when}",
  "when.hour": "{day}, {time}",
  "when.utc": "{moment} UTC",
};
