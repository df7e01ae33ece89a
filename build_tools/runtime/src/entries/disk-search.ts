// From a disk, browsers start no worker, and the theme's search runs in one: this shim runs it in a frame instead.
import "iframe-worker/shim";
