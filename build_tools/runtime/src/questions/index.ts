/** Every question type by name: a new type brings a module and a line here. */

import type { QuestionType } from "../question/type";
import { categorize } from "./categorize";
import { choice } from "./choice";
import { matching } from "./matching";
import { ordering } from "./ordering";

export const questionTypes: Record<string, QuestionType> = {
  single_choice: choice,
  multiple_choice: choice,
  true_false: choice,
  categorize,
  matching,
  ordering,
};
