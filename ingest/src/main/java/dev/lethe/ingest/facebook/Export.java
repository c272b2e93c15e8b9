package dev.lethe.ingest.facebook;

import dev.lethe.core.corpus.Audience;
import dev.lethe.ingest.media.MediaFiles;

/// What is known of an export as a whole.
///
/// @param owner whose it is
/// @param stated who could read what the owner published, as the operator states it
/// @param media the photos, videos and sounds that lie in it
record Export(Owner owner, Audience stated, MediaFiles media) {}
