/// What a photo, a video or a sound is: its sort, size, date and duration. Where it was made, with
/// what, and by whom is never asked of a file, so nothing here can tell it.
@org.jspecify.annotations.NullMarked
package dev.lethe.ingest.media;
