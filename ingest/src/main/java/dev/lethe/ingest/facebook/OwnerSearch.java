package dev.lethe.ingest.facebook;

import module java.base;

import dev.lethe.core.rights.Account;
import dev.lethe.ingest.files.Opened;
import dev.lethe.ingest.files.Sources;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import tools.jackson.core.JacksonException;

/// Looks for the profile in all parts of an export before anything else is read. It reports
/// nothing: what it cannot read is met again.
final class OwnerSearch implements Opened {

  private final Set<Account> accounts = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();

  /// Whose export lies at these paths.
  static Owner in(List<Path> paths, Sources sources, Optional<Account> stated) throws IOException {
    OwnerSearch search = new OwnerSearch();
    for (Path path : paths) {
      sources.open(path, search);
    }
    return Owner.of(stated, search.accounts, search.names);
  }

  @Override
  public boolean wants(String name) {
    return Section.isProfile(name);
  }

  @Override
  public void file(String where, String name, InputStream bytes) throws IOException {
    if (!wants(name)) {
      return;
    }
    try (JsonStream json = JsonStream.of(bytes)) {
      json.next();
      if (json.value() instanceof Reading.Whole whole) {
        OwnProfile.in(Node.of(Words.repaired(whole.value()))).ifPresent(this::learn);
      }
    } catch (JacksonException | IllegalArgumentException _) {
      // The file is read again, and then it is reported.
    }
  }

  private void learn(OwnProfile profile) {
    names.addAll(profile.names());
    profile.account().ifPresent(accounts::add);
  }

  @Override
  public void broken(String where, String problem) {
    // The archive is opened again, and then it is reported.
  }
}
