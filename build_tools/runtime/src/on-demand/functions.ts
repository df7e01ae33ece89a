import { forget } from "../lesson/forget";
import { retry } from "../lesson/retry";
import { startOver } from "../lesson/start-over";
import { troubleSentence } from "../memory/trouble-sentence";
import { printJobAid } from "../printing/job-aid";
import { printLesson } from "../printing/lesson";
import { renewTicks } from "../ticks/renew";

/** What a learner does seldom, or a page does when there is time: a script of its own, which no page waits for. */
export const onDemandFunctions = { forget, printJobAid, printLesson, renewTicks, retry, startOver, troubleSentence };
