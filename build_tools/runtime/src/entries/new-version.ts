import { offerNewVersions } from "../offline/new-version";

declare global {
  interface Window {
    /** Set once this script has run in this window. */
    mcNewVersion?: boolean;
  }
}

const own = document.currentScript;
if (!window.mcNewVersion && own instanceof HTMLScriptElement) {
  window.mcNewVersion = true;
  void offerNewVersions(new URL(".", own.src));
}
