import { ReviewsElement } from "../reviews/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-reviews")) customElements.define("mc-reviews", ReviewsElement);
