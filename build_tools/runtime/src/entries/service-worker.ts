import { removeKeptCourse } from "../offline/removal";
import { type CourseFile, keepCourse } from "../offline/worker";
import type { WorkerScope } from "../offline/worker-scope";

/** The site's build writes `mcCourseFiles` before this script; without files, there is nothing to keep. */
declare const self: WorkerScope & { mcCourseFiles: { files: CourseFile[]; notFound: string } | null };

if (self.mcCourseFiles) keepCourse(self, self.mcCourseFiles.files, self.mcCourseFiles.notFound);
else removeKeptCourse(self);
