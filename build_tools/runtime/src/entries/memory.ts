import { pageInfo } from "../course/page";
import { LessonElement } from "../lesson/element";
import { watchForNewVersion } from "../offline/update";
import { CourseElement } from "../recorder/course-element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-course")) {
  customElements.define("mc-course", CourseElement);
  customElements.define("mc-lesson", LessonElement);
  const page = pageInfo();
  if (page) watchForNewVersion(page.root);
}
