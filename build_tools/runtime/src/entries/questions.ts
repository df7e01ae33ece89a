// Every page that asks questions remembers the answers: one script for both is smaller than two.
import "./memory";
import { QuestionElement } from "../question/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-question")) customElements.define("mc-question", QuestionElement);
