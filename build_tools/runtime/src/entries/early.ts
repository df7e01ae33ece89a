import { markLinks } from "../ticks/marks";

// It lies in assets/microcourse/, wherever the site is.
markLinks(new URL("../..", (document.currentScript as HTMLScriptElement).src));
