package dev.lethe.model.base;

import module java.base;

/// One source of base text and its part in the mixture.
///
/// @param name its name in reports
/// @param format how its files are written
/// @param path the file or folder, below the folder that is given to the training
/// @param share its share of the tokens until the finish, 0 or more; shares need not add up to
///   anything
/// @param finishShare its share of the tokens in the finish, 0 or more
/// @param passes the most times it is read, 1 or more; then its share goes to the others
public record BaseSource(
    String name, Format format, String path, double share, double finishShare, int passes) {
  public BaseSource {
    if (!(share >= 0 && finishShare >= 0) || share + finishShare == 0) {
      throw new IllegalArgumentException(
          "expected shares of 0 or more, not both 0, found %s and %s"
              .formatted(share, finishShare));
    }
    if (passes < 1) {
      throw new IllegalArgumentException("expected 1 pass or more, found " + passes);
    }
    if (Path.of(path).isAbsolute() || path.contains("..")) {
      throw new IllegalArgumentException(
          "expected a path below the folder of the text, found \"%s\"".formatted(path));
    }
  }

  /// The source in a recipe's line: name, format, path, share, share in the finish, passes.
  static BaseSource parse(String text) {
    String[] words = text.split("\\s+", -1);
    if (words.length != 6) {
      throw new IllegalArgumentException(
          "expected a name, a format, a path, two shares and passes, found \"%s\"".formatted(text));
    }
    return new BaseSource(
        words[0],
        Format.of(words[1]),
        words[2],
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        Integer.parseInt(words[5]));
  }

  /// The part of the tokens that it asks for when `progress`, 0 to 1, of the training is done.
  double share(double progress, double finish) {
    return progress < finish ? share : finishShare;
  }
}
