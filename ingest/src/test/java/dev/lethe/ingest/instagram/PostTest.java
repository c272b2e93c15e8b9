package dev.lethe.ingest.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import dev.lethe.core.corpus.Document;
import dev.lethe.core.corpus.Kind;
import dev.lethe.core.corpus.Medium;
import dev.lethe.core.store.Digest;
import dev.lethe.ingest.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {

  @TempDir Path dir;

  @Test
  void theCaptionOfOnePhotoIsThePhotos() throws IOException {
    Document post =
        posts(
                "[{'media':[{'uri':'media/posts/202401/boat.jpg','creation_timestamp':1704067200,"
                    + "'title':'The boat is dry'}]}]")
            .document();
    assertThat(post.id()).isEqualTo("post 1704067200 media/posts/202401/boat.jpg");
    assertThat(post.author()).isEqualTo(Heard.MIRA);
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.text()).isEqualTo("The boat is dry");
    assertThat(post.published()).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(post.updated()).isEqualTo(post.published());
    assertThat(post.media()).extracting(Medium::sort).containsExactly(Medium.Sort.PHOTO);
    assertThat(post.media().getFirst().taken()).contains(Instant.parse("2024-01-01T00:00:00Z"));
  }

  @Test
  void theCaptionOfSeveralIsThePostsAndTheirOwnAreCaptions() throws IOException {
    Told heard =
        posts(
            "[{'media':[{'uri':'a.jpg','creation_timestamp':5,'title':''},"
                + "{'uri':'b.MP4','creation_timestamp':6,'title':'the second'},"
                + "{'uri':'c.webp','creation_timestamp':7,'title':'All three'}],"
                + "'title':'All three','creation_timestamp':1000}]");
    assertThat(heard.broken()).isEmpty();
    assertThat(heard.documents())
        .extracting(
            Document::id, Document::kind, Document::text, document -> document.media().size())
        .containsExactly(
            tuple("post 1000 a.jpg", Kind.POST, "All three", 3),
            tuple("post 1000 a.jpg#attachment-2", Kind.CAPTION, "the second", 1));
    assertThat(heard.documents().get(1).published()).isEqualTo(Instant.ofEpochSecond(1000));
  }

  @Test
  void aPostOfOnePhotoMayHaveACaptionOfItsOwn() throws IOException {
    Told heard =
        posts(
            "[{'media':[{'uri':'a.jpg','creation_timestamp':5,'title':'photo'}],'title':'post'}]");
    assertThat(heard.texts(Kind.POST)).containsExactly("post");
    assertThat(heard.texts(Kind.CAPTION)).containsExactly("photo");
  }

  @Test
  void wordsForThoseWhoCannotSeeAreCaptions() throws IOException {
    Told heard =
        posts(
            "[{'media':[{'uri':'a.jpg','creation_timestamp':5,'title':'Dinner',"
                + "'alt_text':'A bowl of soup'}]}]");
    assertThat(heard.texts(Kind.POST)).containsExactly("Dinner");
    assertThat(heard.documents().get(1).id()).isEqualTo("post 5 a.jpg#attachment-1-description");
    assertThat(heard.texts(Kind.CAPTION)).containsExactly("A bowl of soup");
  }

  @Test
  void reelsAndLongVideosArePosts() throws IOException {
    String video = "{'%s':[{'media':[{'uri':'v.mp4','creation_timestamp':5,'title':'strum'}]}]}";
    Document reel = Heard.file(dir, "reels.json", video.formatted("ig_reels_media")).document();
    Document igtv =
        Heard.file(dir, "igtv_videos.json", video.formatted("ig_igtv_media")).document();
    assertThat(List.of(reel, igtv))
        .extracting(Document::id, Document::kind, Document::text)
        .containsExactly(
            tuple("reel 5 v.mp4", Kind.POST, "strum"), tuple("igtv 5 v.mp4", Kind.POST, "strum"));
    assertThat(reel.media()).extracting(Medium::sort).containsExactly(Medium.Sort.VIDEO);
  }

  @Test
  void aStoryIsAStory() throws IOException {
    Document story =
        Heard.file(
                dir,
                "stories.json",
                "{'ig_stories':[{'uri':'s.mp4','creation_timestamp':9,'title':'waves',"
                    + "'dubbing_info':[],'media_variants':[]}]}")
            .document();
    assertThat(story.id()).isEqualTo("story 9 s.mp4");
    assertThat(story.kind()).isEqualTo(Kind.STORY);
    assertThat(story.text()).isEqualTo("waves");
  }

  @Test
  void aRecordAloneIsARecord() throws IOException {
    assertThat(
            posts("{'media':[{'uri':'a.jpg','title':'x'}],'creation_timestamp':4}")
                .texts(Kind.POST))
        .containsExactly("x");
    assertThat(
            Heard.file(
                    dir, "stories.json", "{'uri':'s.jpg','creation_timestamp':9,'dubbing_info':[]}")
                .documents())
        .hasSize(1);
  }

  @Test
  void whatIsWrittenByteByByteIsRepaired() throws IOException {
    Told heard =
        posts(
            "[{'media':[{'uri':'a.jpg','creation_timestamp':5,"
                + "'title':'Caf\\u00c3\\u00a9 \\u00f0\\u009f\\u008d\\u009d'}]},"
                + "{'media':[{'uri':'b.jpg','creation_timestamp':5,'title':'Caf\\u00e9 \\ud83c\\udf5d'}]}]");
    assertThat(heard.texts(Kind.POST)).containsExactly("Café 🍝", "Café 🍝");
  }

  @Test
  void whereAndWithWhatIsNotKept() throws IOException {
    Told heard =
        posts(
            "[{'media':[{'uri':'a.jpg','creation_timestamp':5,'title':'here','media_metadata':"
                + "{'photo_metadata':{'exif_data':[{'latitude':48.8566,'longitude':2.3522},"
                + "{'device_id':'android-77','software':'HDR+','lens_serial':'L-99'}]}}}]}]");
    assertThat(heard.items()).hasSize(1);
    assertThat(heard.items().toString())
        .doesNotContain("48.8", "2.35", "android-77", "HDR", "L-99");
  }

  @Test
  void aPostWithoutAPathIsNamedByItsWords() throws IOException {
    Document post = posts("[{'media':[],'title':'only words','creation_timestamp':3}]").document();
    assertThat(post.id()).isEqualTo("post 3 " + Digest.of("only words").hex());
    assertThat(post.media()).isEmpty();
  }

  @Test
  void aStrangePathIsNamedByItsDigest() throws IOException {
    String long_ = "x".repeat(5000) + ".jpg";
    for (String uri : List.of(long_, "a#attachment-1.jpg", "bücher/ü.jpg", "a b.jpg")) {
      Document post =
          posts("[{'media':[{'uri':'%s','creation_timestamp':5}]}]".formatted(uri)).document();
      assertThat(post.id()).isEqualTo("post 5 " + Digest.of(uri).hex());
    }
  }

  @Test
  void anAddressMayHaveAQueryBehindItsName() throws IOException {
    Document post =
        posts("[{'media':[{'uri':'https://cdn.example/a.JPG?x=1.exe','creation_timestamp':5}]}]")
            .document();
    assertThat(post.media()).extracting(Medium::sort).containsExactly(Medium.Sort.PHOTO);
  }

  @Test
  void aFileOfAnotherSortIsReportedAndThePostIsRead() throws IOException {
    Told heard = posts("[{'media':[{'uri':'a.exe','creation_timestamp':5,'title':'look'}]}]");
    assertThat(heard.texts(Kind.POST)).containsExactly("look");
    assertThat(heard.documents().getFirst().media()).isEmpty();
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> assertThat(broken.problem()).contains("is read without it"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                                       | neither
          {'media':[],'title':'  '}                                | neither
          {'title':'x'}                                            | "creation_timestamp" above 0
          {'title':'x','creation_timestamp':0}                     | "creation_timestamp" above 0
          {'title':'x','creation_timestamp':-5}                    | whole seconds since 1970
          {'title':'x','creation_timestamp':1.5}                   | whole seconds since 1970
          {'title':'x','creation_timestamp':1e999999999}           | whole seconds since 1970
          {'title':'x','creation_timestamp':1725373798000}         | whole seconds since 1970
          {'title':'x','creation_timestamp':'yesterday'}           | expected a time such as
          {'title':'x','creation_timestamp':true}                  | expected a time under
          {'title':5,'creation_timestamp':5}                       | a string under "title"
          {'title':['x'],'creation_timestamp':5}                   | a string under "title"
          {'media':{},'creation_timestamp':5}                      | an array under "media"
          {'media':'a.jpg','creation_timestamp':5}                 | an array under "media"
          {'media':['a.jpg'],'creation_timestamp':5}               | expected an object
          {'media':[{'uri':7,'creation_timestamp':5}]}             | a string under "uri"
          {'media':[{'uri':'a.jpg','creation_timestamp':[]}]}      | expected a time under
          {'title':'x','title':'y','creation_timestamp':5}         | twice
          'words'                                                  | expected an object
          7                                                        | expected an object
          null                                                     | expected an object
          []                                                       | expected an object
          """)
  void aRecordThatCannotBeUnderstoodIsReportedAndTheNextIsRead(String record, String problem)
      throws IOException {
    String sound = "{'media':[{'uri':'a.jpg','creation_timestamp':5,'title':'sound'}]}";
    Told heard = posts("[%s,%s,%s]".formatted(sound, record, sound));
    assertThat(heard.texts(Kind.POST)).containsExactly("sound", "sound");
    assertThat(heard.broken())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.where()).endsWith("posts_1.json item 2");
          assertThat(broken.problem()).contains(problem);
        });
  }

  private Told posts(String json) throws IOException {
    return Heard.file(dir, "posts_1.json", json);
  }
}
