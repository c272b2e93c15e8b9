package dev.lethe.cli.home;

import module java.base;

import dev.lethe.core.chain.Base;
import dev.lethe.core.release.Composition;
import dev.lethe.core.release.Compositions;
import dev.lethe.core.release.Release;
import dev.lethe.core.release.Releases;
import dev.lethe.core.store.DiskStore;
import dev.lethe.core.store.StoreException;
import dev.lethe.model.generate.Voice;
import org.jspecify.annotations.Nullable;

/// Makes what answers in a home able to speak. It needs no data base: a release and its checkpoints
/// are files.
public final class Voices {

  private final Releases releases;
  private final Compositions compositions;
  private @Nullable Engine engine;
  private String base = "";

  public Voices(Path home) {
    this.releases = new Releases(home.resolve("releases"));
    this.compositions =
        new Compositions(name -> engine(name).base(), new DiskStore(home.resolve("store")));
  }

  /// The release that answers, or empty if the base does.
  public Optional<Release> release() {
    return releases.current();
  }

  /// What answers now, ready to speak. Nobody changes what answers meanwhile.
  public Voice current() {
    return releases
        .gate()
        .pass(() -> {
          Optional<Release> release = release();
          Engine with = engine(release.map(each -> each.recipe().base()).orElse(Models.SMALL));
          return release.isEmpty()
              ? with.voice(with.base().digest(), with.base().tensors())
              : voice(release.get(), with);
        });
  }

  /// The base that what answers stands on; it is read once.
  public Base base() {
    return engine(release().map(each -> each.recipe().base()).orElse(Models.SMALL)).base();
  }

  private Voice voice(Release release, Engine with) {
    Composition composition = compositions.of(release.recipe(), release.chains());
    if (!composition.manifest().equals(release.manifest())) {
      throw new StoreException(
          "the release %s cannot be served: base or checkpoints are not those it was made of"
              .formatted(release.digest()));
    }
    return with.voice(release.digest(), composition.served());
  }

  /// What releases of this home are put together with.
  public Compositions compositions() {
    return compositions;
  }

  /// Taken inside the gate by some and outside by others, so nothing waits in here for the gate.
  private synchronized Engine engine(String name) {
    Engine known = engine;
    if (known == null || !base.equals(name)) {
      known = Engine.of(name);
      engine = known;
      base = name;
    }
    return known;
  }
}
