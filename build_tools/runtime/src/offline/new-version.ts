import { ASK } from "./agreement";
import { watchWork } from "./half-answered";
import { Notice } from "./notice";

const HOUR = 3_600_000;
/** Set in a tab whose learner would rather not hear of it now. */
const LATER = "microcourse:later";

/**
 * Offers a version that has been fetched, and moves this page to it once the learner, here or in another tab, says so.
 *
 * Until then all pages are of the version before. Without an answer, the new one takes over when no page is open any more.
 */
export async function offerNewVersions(root: URL): Promise<void> {
  const workers = navigator.serviceWorker;
  const registration = await workers.getRegistration(root);
  if (!registration) return;
  const working = watchWork();
  const notice = new Notice();
  let news = false;
  let wanted = false;

  const offer = (): void => {
    if (!registration.waiting) return;
    news = true;
    if (sessionStorage.getItem(LATER)) return;
    notice.say("A new version of this course is ready. The answers that you have checked are kept.", [
      {
        label: "Use it now",
        run: () => {
          wanted = true;
          registration.waiting?.postMessage(ASK.use);
        },
      },
      {
        label: "Later",
        run: () => {
          sessionStorage.setItem(LATER, "1");
          notice.close();
        },
      },
    ]);
  };
  const arriving = (): void => {
    const { installing } = registration;
    news = true;
    installing?.addEventListener("statechange", () => installing.state === "installed" && offer());
  };
  const moveOn = (): void => {
    if (!news) return; // the course was removed from this device and fetched again
    if (wanted || !working()) location.reload();
    else finishFirst(notice);
  };
  workers.addEventListener("controllerchange", moveOn);
  registration.addEventListener("updatefound", arriving);
  if (registration.installing) arriving();
  offer();
  lookEveryHour(registration);
}

/** Another tab has moved on while the learner is at a question here: it stays, and the next page is of the new version. */
function finishFirst(notice: Notice): void {
  notice.say("A new version of this course is in use in another tab. You can finish here first.", [
    { label: "Use it here, too", run: () => location.reload() },
  ]);
  // Instant navigation would put a page of the new version into this one of the old.
  document.addEventListener(
    "click",
    (event) => {
      if (event.target instanceof Element && event.target.closest("a[href]")) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** Browsers look for a new version when a page is loaded; a tab that stays open, or navigates instantly, loads none. */
function lookEveryHour(registration: ServiceWorkerRegistration): void {
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - last < HOUR) return;
    last = Date.now();
    registration.update().catch(() => {}); // no network: the next hour will do
  });
}
