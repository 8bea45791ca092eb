/** The tour of the sample case. */
export const tour = {
  "tour.name": "Tour",
  "tour.start": "Take the tour: five steps",
  "tour.step": "Step {step, number} of {of, number}.",
  "tour.back": "Back",
  "tour.next": "Next",
  "tour.end": "End the tour",
  "tour.1":
    "Under Matters stands the contested question with the standing of each claim. Two reports that cannot both be true opened it.",
  "tour.2":
    "A report as a page of reading: the marked words carry statements; the note beside them says who speaks, through whom and how firmly.",
  "tour.3":
    "A person: when last attested alive and by whom, the posts in their order, what courts decided. Every line opens its sentences.",
  "tour.4":
    "The same question as known on 10 February 2024: the death is a rumour, and nobody has refuted it yet. Move the replay to see it change.",
  "tour.5":
    "As known on 1 May 2024 it is refuted. The proof names who stands behind each side, what only repeats, and what would change it.",
};
