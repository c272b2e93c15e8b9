package dev.lethe.ingest.facebook;

import dev.lethe.ingest.facebook.Form.Fields;
import dev.lethe.ingest.facebook.Form.ListOf;
import dev.lethe.ingest.facebook.Form.Name;
import dev.lethe.ingest.facebook.Form.Numeric;
import dev.lethe.ingest.facebook.Form.Text;
import dev.lethe.ingest.facebook.Form.Whole;

/// The forms of an export's records, as real exports have them. They also hold what is never read,
/// such as positions: a record that breaks its form is not one that is understood.
final class Forms {

  private static final Form TEXT = new Text();
  private static final Form WHOLE = new Whole();
  private static final Form NUMBER = new Numeric();

  /// What Facebook kept of a photo's or a video's file. Nothing of it enters any item.
  private static final Fields EXIF =
      Form.fields(
          Form.all(
              TEXT,
              "upload_ip",
              "camera_make",
              "camera_model",
              "exposure",
              "f_stop",
              "focal_length"),
          Form.all(
              WHOLE,
              "iso",
              "iso_speed",
              "modified_timestamp",
              "orientation",
              "original_height",
              "original_width",
              "taken_timestamp",
              "upload_timestamp"),
          Form.all(NUMBER, "latitude", "longitude"));

  private static final Fields METADATA =
      Form.both(EXIF, Form.object("exif_data", new ListOf(EXIF)));

  private static final Fields COORDINATE =
      Form.all(NUMBER, "latitude", "longitude").requiring("latitude", "longitude").andNoOthers();

  private static final Fields PLACE =
      Form.both(Form.all(TEXT, "name", "address", "url"), Form.object("coordinate", COORDINATE));

  private static final Fields EVENT =
      Form.both(Form.all(TEXT, "name"), Form.all(WHOLE, "start_timestamp", "end_timestamp"));

  private static final Fields REMARK =
      Form.both(Form.all(TEXT, "author", "comment", "group"), Form.all(WHOLE, "timestamp"));

  /// A photo, a video or a sound.
  static final Fields MEDIUM =
      Form.fields(
          Form.all(TEXT, "uri", "title", "description", "alt_text"),
          Form.all(WHOLE, "creation_timestamp"),
          Form.object("thumbnail", Form.all(TEXT, "uri")),
          Form.object("comments", new ListOf(REMARK)),
          Form.object(
              "media_metadata",
              Form.all(METADATA, "photo_metadata", "video_metadata").andNoOthers()));

  private static final Fields ATTACHED =
      Form.fields(
          Form.all(TEXT, "name", "text"),
          Form.object("event", EVENT),
          Form.object("external_context", Form.all(TEXT, "url", "name", "source")),
          Form.object("media", MEDIUM),
          Form.object("place", PLACE));

  private static final Fields ATTACHMENTS =
      Form.object("attachments", new ListOf(Form.object("data", new ListOf(ATTACHED))));

  private static final Fields HEAD =
      Form.both(Form.all(WHOLE, "timestamp"), Form.all(TEXT, "title"));

  /// A post. A member that nobody knows might say who may read it, so it is refused.
  static final Fields POST =
      Form.fields(
              HEAD,
              Form.object(
                  "data",
                  new ListOf(
                      Form.both(
                          Form.all(TEXT, "post"),
                          Form.all(WHOLE, "update_timestamp", "backdated_timestamp")))),
              ATTACHMENTS,
              Form.object("tags", new ListOf(new Name())))
          .andNoOthers();

  /// A comment.
  static final Fields COMMENT =
      Form.fields(
          HEAD, Form.object("data", new ListOf(Form.object("comment", REMARK))), ATTACHMENTS);

  /// A reaction, as a sentence or as labels and values.
  static final Fields REACTION =
      Form.fields(
          HEAD,
          Form.object(
              "data", new ListOf(Form.object("reaction", Form.all(TEXT, "reaction", "actor")))),
          Form.object("label_values", new ListOf(Form.all(TEXT, "label", "title"))),
          Form.all(TEXT, "fbid", "ent_name"));

  private Forms() {}
}
