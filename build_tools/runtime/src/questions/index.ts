/** Every question type by name: a new type brings a module and a line here. */

import type { QuestionType } from "../question/type";
import { choice } from "./choice";

export const questionTypes: Record<string, QuestionType> = {
  single_choice: choice,
  multiple_choice: choice,
  true_false: choice,
};
