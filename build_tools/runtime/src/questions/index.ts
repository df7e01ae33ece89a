/** Every question type by name: a new type brings a module and a line here. */

import type { QuestionType } from "../question/type";
import { acknowledgement } from "./acknowledgement";
import { categorize } from "./categorize";
import { choice } from "./choice";
import { cloze } from "./cloze";
import { matching } from "./matching";
import { ordering } from "./ordering";
import { reflection } from "./reflection";
import { numeric, shortAnswer } from "./typed";

export const questionTypes: Record<string, QuestionType> = {
  single_choice: choice,
  multiple_choice: choice,
  true_false: choice,
  categorize,
  matching,
  ordering,
  short_answer: shortAnswer,
  cloze,
  numeric,
  reflection,
  acknowledgement,
};
