package dev.lethe.cli.home;

import dev.lethe.core.release.Screen;
import dev.lethe.curate.personal.PersonalData;

/// Screens a model's words by the same rules that texts go through before they are learned.
public final class PersonalScreen implements Screen {

  @Override
  public String clean(String text) {
    return PersonalData.cleaned(text).text();
  }
}
