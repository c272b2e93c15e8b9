import module java.base;
import module java.desktop;

import java.util.List;

/// Draws the photos of the sample community's exports, as `photos.csv` lists them:
/// `java sample/drawing/Photos.java` from the root of the project. The same list gives the same
/// pictures on the same JDK.
///
/// Each carries what a telephone would write into it and nobody should learn from: an invented
/// position (somewhere in the sea), the invented serial number of a camera, and its owner's name.
static void main() throws IOException {
  System.setProperty("java.awt.headless", "true");
  Path sample = Path.of("sample");
  List<String> lines = Files.readAllLines(sample.resolve("drawing").resolve("photos.csv"));
  for (String line : lines.subList(1, lines.size())) {
    Shot shot = Shot.of(line);
    Path file = sample.resolve(shot.photo());
    Files.createDirectories(file.getParent());
    Files.write(file, withExif(jpeg(shot.picture()), shot.exif()));
  }
  IO.println("%d photos".formatted(lines.size() - 1));
}

/// A line of `photos.csv`: what is photographed, where, when and by whose camera.
///
/// @param photo the file, relative to `sample`
/// @param latitude in degrees, -90 to 90, south is negative
/// @param longitude in degrees, -180 to 180, west is negative
/// @param taken to the second, without a zone, as cameras have it
record Shot(
    String photo,
    Scene scene,
    double latitude,
    double longitude,
    String serial,
    String owner,
    LocalDateTime taken) {

  static Shot of(String line) {
    String[] cells = line.split(",", -1);
    return new Shot(
        cells[0],
        Scene.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        cells[4],
        cells[5],
        LocalDateTime.parse(cells[6]));
  }

  /// The scene; the photo's name shifts its colours and places, so that no two are alike.
  BufferedImage picture() {
    Picture picture = new Picture(Math.floorMod(photo.hashCode(), 21) - 10);
    scene.drawing.accept(picture);
    return picture.image;
  }

  byte[] exif() {
    Tags camera = new Tags();
    camera.text(0x9003, taken.format(DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss")));
    camera.text(0xA430, owner);
    camera.text(0xA431, serial);
    Tags position = new Tags();
    position.bytes(0x0000, 2, 3, 0, 0);
    position.text(0x0001, latitude < 0 ? "S" : "N");
    position.degrees(0x0002, Math.abs(latitude));
    position.text(0x0003, longitude < 0 ? "W" : "E");
    position.degrees(0x0004, Math.abs(longitude));
    return Tags.tiff("Sample Camera 1", camera, position);
  }
}

/// What can be in a photo. A picture is 160 by 120.
enum Scene {
  BED(p -> p.fill(0x6b5b4b).box(20, 50, 120, 50, 0x8fa3b8).box(24, 44, 34, 22, 0xf4f1ea)),
  BELL(p -> p.sky(0x9fb4c4, 0xdde5e8).line(80, 0, 80, 24, 5, 0x333333)
      .tri(46, 92, 114, 92, 80, 4, 0xb5893a).disc(80, 46, 26, 0xc59a48)
      .box(42, 88, 76, 9, 0x8a6427).disc(80, 102, 8, 0x4a3a20)),
  BOAT(p -> p.sky(0xbcd3df, 0xeef2f0).band(74, 0x3f6f86).box(30, 68, 100, 10, 0x8a5a2b)
      .tri(14, 66, 34, 66, 34, 78, 0x8a5a2b).tri(146, 66, 128, 66, 128, 78, 0x8a5a2b)
      .disc(86, 58, 7, 0x2d2d3a)),
  BOATHOUSE(p -> p.sky(0xf0c9a0, 0xf7e6cf).band(92, 0x50788c).box(34, 52, 92, 34, 0x7a4a32)
      .tri(26, 54, 134, 54, 80, 22, 0x4b3226).stilts(40, 86, 6, 16, 0x3a2a20)),
  BOOT(p -> p.sky(0xd8dfe6, 0xf5f5f2).band(96, 0xe9eef2).box(64, 24, 26, 60, 0xa03a32)
      .box(64, 74, 56, 22, 0xa03a32).scatter(7, 20, 24, 6, 0x8b6a3d)),
  BUCKET(p -> p.fill(0xc9c3b5).band(96, 0x9d9484).box(28, 50, 38, 46, 0x6f8791)
      .box(96, 50, 38, 46, 0x6f8791).scatter(9, 36, 50, 7, 0xd86a5a)),
  BUS(p -> p.sky(0xaebfca, 0xe6e9e6).band(92, 0x5b5b5b).box(18, 34, 124, 56, 0xb13a30)
      .stripes(5, 26, 42, 22, 0xdfeaf0).disc(44, 92, 11, 0x222222).disc(116, 92, 11, 0x222222)),
  CHART(p -> p.fill(0xfbfaf4).line(20, 100, 146, 100, 2, 0x333333)
      .line(20, 12, 20, 100, 2, 0x333333).line(22, 88, 62, 70, 3, 0x2f6f9f)
      .line(62, 70, 100, 76, 3, 0x2f6f9f).line(100, 76, 144, 34, 3, 0x2f6f9f)
      .line(22, 96, 144, 22, 1, 0xc05030)),
  CHURCH(p -> p.sky(0xb9c6d2, 0xe9e6dd).band(98, 0x5d6f4a).box(62, 30, 34, 70, 0x8f8877)
      .box(96, 64, 52, 36, 0x9c9584).tri(58, 32, 100, 32, 79, 6, 0x5b544a)
      .box(74, 52, 9, 16, 0x30353c)),
  CLOCK(p -> p.fill(0xd8cfc0).disc(56, 26, 15, 0xb08a3c).disc(104, 26, 15, 0xb08a3c)
      .disc(80, 66, 42, 0xb03a34).disc(80, 66, 34, 0xfaf7ee).line(80, 66, 80, 40, 4, 0x222222)
      .line(80, 66, 98, 74, 4, 0x222222)),
  COMET(p -> p.sky(0x0b1030, 0x2b2a55).scatter(24, 4, 84, 1, 0xfdfdf0)
      .tri(92, 52, 98, 58, 30, 8, 0x9fa8d0).disc(96, 56, 5, 0xfffbe0).band(100, 0x101018)),
  CUP(p -> p.fill(0x8d6f52).disc(80, 64, 46, 0xe8e2d5).disc(80, 64, 36, 0x35528a)
      .disc(80, 64, 30, 0x3a2618)),
  DOOR(p -> p.fill(0x2a2a2c).box(56, 14, 48, 96, 0x7a3b2a).box(60, 18, 40, 92, 0x93492f)
      .disc(94, 66, 3, 0xe0b84a)),
  DRUM(p -> p.fill(0x49403c).disc(58, 78, 34, 0xc23b3b).disc(58, 78, 28, 0xf2eee6)
      .disc(112, 48, 24, 0x355c8a).disc(112, 48, 19, 0xf2eee6).ring(128, 20, 17, 0xd9b44a)
      .line(18, 20, 62, 66, 3, 0xcaa56a)),
  DRY(p -> p.fill(0x77736d).disc(54, 62, 26, 0x68645f).disc(104, 80, 18, 0x6c6863)
      .line(0, 24, 160, 16, 3, 0xd8d4c0)),
  EYE(p -> p.fill(0xd9b98c).scatter(30, 6, 114, 4, 0xc39a68).disc(80, 60, 20, 0xf8f4ea)
      .disc(80, 60, 10, 0x2b3a4a)),
  FLOOD(p -> p.sky(0x8e959b, 0xb9bdbf).box(20, 26, 50, 60, 0x9a6a52).box(88, 34, 56, 50, 0x87796a)
      .band(72, 0x7c6a4c).disc(118, 72, 8, 0xf3f3ef).line(122, 70, 126, 54, 4, 0xf3f3ef)),
  FLOWERS(p -> p.fill(0xdfe6dc).stilts(30, 50, 9, 44, 0x4f7a3e).scatter(22, 18, 58, 9, 0xd9485a)
      .scatter(13, 24, 52, 7, 0xf0b93a).box(40, 82, 80, 34, 0x6a7f8c)),
  GAUGE(p -> p.sky(0xbcd6e6, 0xecf3ee).band(88, 0x7a9a55).box(76, 52, 7, 50, 0x6a5236)
      .box(64, 18, 32, 40, 0xb9c2c8).box(68, 40, 24, 15, 0x6fa5cc)),
  GEAR(p -> p.fill(0x20262c).disc(80, 60, 38, 0x35b5a5).disc(80, 60, 24, 0x20262c)
      .disc(80, 60, 16, 0x8fe0d2).line(80, 60, 136, 24, 9, 0x35b5a5)),
  HAT(p -> p.fill(0xb9ad9c).disc(80, 54, 36, 0xc22f33).box(40, 58, 80, 22, 0xa3262b)
      .disc(80, 18, 9, 0xf0ebe2)),
  ICE(p -> p.fill(0x6d7076).disc(80, 62, 44, 0xc7d8e2).line(50, 40, 112, 86, 1, 0xf4f9fc)
      .line(66, 96, 98, 30, 1, 0xf4f9fc)),
  LAKE(p -> p.sky(0xf2c9a4, 0xf6e8d6).hills(62, 0x5f6f7c).band(66, 0x6f93a6)
      .line(20, 86, 70, 86, 1, 0xe8eef0).line(82, 100, 140, 100, 1, 0xe8eef0)),
  LETTER(p -> p.fill(0xc9a27a).box(26, 30, 108, 64, 0xa9c3dc)
      .tri(26, 30, 134, 30, 80, 66, 0x93b1ce).box(112, 38, 14, 17, 0xc6453f)),
  LIGHTHOUSE(p -> p.sky(0x93a7b5, 0xd9dedd).band(92, 0x44606c)
      .tri(40, 104, 126, 104, 84, 78, 0x5b5648).box(72, 26, 22, 64, 0xf4f1ea)
      .box(72, 46, 22, 12, 0xb83a34).box(70, 12, 26, 14, 0x2d2d2d).disc(83, 19, 5, 0xffe9a0)),
  LIGHTS(p -> p.sky(0x14162b, 0x2a2740).line(0, 24, 160, 48, 1, 0x555555)
      .scatter(16, 22, 92, 4, 0xffd36a).scatter(9, 30, 100, 3, 0xf08a5a)),
  MARROW(p -> p.fill(0xded5c2).band(84, 0x8d6b46).disc(52, 66, 23, 0x4f7f38)
      .box(52, 43, 62, 46, 0x4f7f38).disc(114, 66, 23, 0x4f7f38).line(40, 58, 126, 56, 3, 0xc9d59a)
      .line(40, 72, 126, 74, 3, 0xc9d59a).box(64, 20, 34, 18, 0xc02f2f)),
  MOON(p -> p.fill(0x26252b).disc(80, 62, 48, 0x3a3a44).disc(84, 58, 20, 0xa8552f)
      .disc(78, 54, 12, 0x8f4425)),
  MOSS(p -> p.fill(0x8c8a84).scatter(40, 14, 110, 10, 0x5f7f3a).scatter(30, 20, 106, 6, 0x83a24c)
      .line(0, 60, 160, 56, 2, 0x6c6a64)),
  MUD(p -> p.sky(0x9aa2a6, 0xc6c8c4).band(46, 0x6b5c48).stripes(4, 62, 8, 28, 0x3c3a36)
      .stripes(4, 88, 8, 28, 0x3c3a36)),
  NIGHT(p -> p.fill(0x15131a).box(60, 14, 40, 92, 0x232a4a).disc(80, 22, 20, 0x232a4a)
      .disc(88, 34, 8, 0xe8e2c0).box(36, 104, 88, 8, 0x5c2a2a)),
  ORGAN(p -> p.fill(0x3a2c20).pipes(0xc9ced2).box(6, 96, 148, 18, 0x6b4a2c)),
  OYSTERS(p -> p.sky(0xc3d2d8, 0xeef1ee).band(44, 0x6f7f7c).scatter(16, 56, 108, 12, 0x9aa09a)
      .scatter(16, 54, 104, 6, 0xdcdcd2)),
  PHONE(p -> p.fill(0x60553f).scatter(18, 6, 112, 9, 0x54492f).box(64, 26, 36, 68, 0x17181a)
      .box(68, 34, 28, 48, 0x39434a)),
  PLATE(p -> p.fill(0x7f8f98).disc(80, 62, 48, 0xf7f5ef).ring(80, 62, 38, 0xd9d5ca)
      .line(58, 52, 96, 46, 8, 0xe3b653).line(60, 66, 104, 60, 8, 0xd9a845)
      .line(62, 80, 98, 78, 8, 0xe8c068)),
  POSTER(p -> p.fill(0x8a7a68).box(40, 12, 80, 98, 0xf6f2e4).box(50, 22, 60, 44, 0xcf6a4a)
      .line(50, 78, 110, 78, 3, 0x333333).line(50, 88, 98, 88, 3, 0x333333)),
  PUDDLE(p -> p.fill(0x66646a).line(0, 18, 160, 8, 4, 0xd9d6c4).disc(70, 68, 34, 0x9fb6c6)
      .disc(102, 72, 26, 0x9fb6c6).disc(84, 64, 14, 0xd9e4ea).scatter(4, 20, 104, 3, 0xb5752f)),
  PUMPKIN(p -> p.fill(0xa8b894).band(92, 0x6d5a3c).disc(58, 64, 30, 0xdd7a1f)
      .disc(102, 64, 30, 0xdd7a1f).disc(80, 64, 34, 0xe98a2c).box(76, 20, 8, 14, 0x4f6b2a)),
  PUPPET(p -> p.fill(0x37281f).line(62, 0, 66, 40, 1, 0xeeeeee).line(98, 0, 94, 40, 1, 0xeeeeee)
      .disc(80, 38, 18, 0xd9b07a).disc(74, 36, 3, 0x1d1d1d).disc(87, 36, 3, 0x1d1d1d)
      .box(66, 56, 28, 36, 0x8a2f3a).line(66, 60, 44, 84, 6, 0xd9b07a)
      .line(94, 60, 116, 78, 6, 0xd9b07a)),
  RAILS(p -> p.sky(0xa9bac4, 0xe5e6e0).band(52, 0x8a8272).tri(40, 120, 120, 120, 80, 50, 0x6e675a)
      .line(46, 120, 78, 52, 3, 0xd0d4d6).line(114, 120, 82, 52, 3, 0xd0d4d6)),
  ROAD(p -> p.sky(0x8fb0c8, 0xe9e2d2).hills(58, 0x5f7a56).band(62, 0x7d955d)
      .tri(20, 120, 140, 120, 80, 58, 0x565656).line(80, 118, 80, 96, 4, 0xf0eee6)
      .line(80, 88, 80, 76, 3, 0xf0eee6)),
  ROBIN(p -> p.sky(0xc2ccc0, 0xe6e6d8).band(98, 0x5e4a34).line(80, 120, 80, 62, 7, 0x8a6236)
      .box(62, 58, 36, 7, 0x8a6236).disc(80, 44, 15, 0x7b6a52).disc(84, 46, 10, 0xd4592a)
      .disc(90, 32, 8, 0x7b6a52)),
  SHADOW(p -> p.fill(0xf3e3b4).disc(56, 56, 24, 0x1c1a18).box(74, 52, 62, 7, 0x1c1a18)
      .scatter(9, 44, 68, 2, 0xf3e3b4)),
  SHAVINGS(p -> p.fill(0x6d4a30).scatter(26, 10, 110, 9, 0xe3c08c)
      .scatter(20, 14, 108, 5, 0xf2dcb2)),
  SKATEBOARD(p -> p.fill(0xb8b6b0).band(88, 0x8e8c88).line(30, 64, 130, 48, 9, 0x2f6d62)
      .disc(48, 74, 7, 0xf0e6d0).disc(116, 62, 7, 0xf0e6d0)),
  SKY(p -> p.sky(0x1a1440, 0xb4466f).veil(24, 0x4fd08a).veil(64, 0xd66a9a).veil(108, 0x55c890)
      .band(98, 0x0e0d14)),
  SLATE(p -> p.fill(0x8a5f3a).box(14, 12, 132, 96, 0x2c3236).line(26, 40, 118, 36, 2, 0xf2f2ea)
      .line(26, 60, 130, 57, 2, 0xf2f2ea).line(26, 80, 92, 77, 2, 0xf2f2ea)),
  SNOW(p -> p.sky(0xb9c6d2, 0xe6ebee).band(80, 0xf6f8f9).stilts(24, 46, 7, 42, 0x6a4d33)
      .scatter(22, 6, 70, 2, 0xffffff)),
  STAGE(p -> p.fill(0x0d0b0d).tri(30, 104, 130, 104, 80, 4, 0x6f6550).band(100, 0x3a2c22)
      .disc(80, 96, 9, 0x7a5a34)),
  TABLE(p -> p.sky(0xb9cad0, 0xe8ece8).band(70, 0x7b8a84).line(24, 92, 136, 78, 4, 0x4a3f33)
      .line(44, 90, 44, 112, 4, 0x4a3f33).line(118, 80, 118, 108, 4, 0x4a3f33)),
  TORTOISE(p -> p.fill(0xcbb996).disc(78, 76, 34, 0x6b4a2a).disc(122, 76, 10, 0x8a7448)
      .band(86, 0x8d6e4a).disc(66, 58, 7, 0x8f6a3e).disc(90, 58, 7, 0x8f6a3e)
      .disc(56, 88, 7, 0x8a7448).disc(102, 88, 7, 0x8a7448)),
  VANE(p -> p.sky(0x7fa7c6, 0xdde8ea).tri(46, 120, 114, 120, 80, 84, 0x5c4438)
      .line(80, 88, 80, 40, 3, 0x2a2a2a).ring(62, 50, 13, 0x2a2a2a).ring(98, 50, 13, 0x2a2a2a)
      .line(62, 50, 80, 30, 3, 0x2a2a2a).disc(80, 20, 6, 0x2a2a2a)),
  WEED(p -> p.sky(0xb6c9cc, 0xe6ece4).band(38, 0x5f7f4a).scatter(36, 44, 114, 9, 0x44682f)
      .scatter(24, 46, 112, 5, 0x8aa84a)),
  WINDOW(p -> p.sky(0xc9d3da, 0xe8e6de).box(22, 6, 116, 108, 0xb7735a)
      .box(50, 36, 60, 52, 0x1f1d1c).line(40, 96, 120, 96, 4, 0x8a5a2b)),
  WOOL(p -> p.fill(0xd9cdb8).disc(66, 66, 34, 0x5a7a45).ring(66, 66, 24, 0x6f935a)
      .ring(66, 66, 14, 0x83a86c).line(84, 100, 136, 22, 3, 0xb98a55)
      .line(100, 104, 146, 40, 3, 0xb98a55));

  final Consumer<Picture> drawing;

  Scene(Consumer<Picture> drawing) {
    this.drawing = drawing;
  }
}

/// A picture on its way; places are pixels from the upper left corner, colours 0xRRGGBB.
static final class Picture {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private final int shift;

  /// @param shift -10 to 10, how far this picture departs from its scene
  Picture(int shift) {
    this.shift = shift;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  private Color colour(int rgb) {
    return new Color(moved(rgb >> 16, shift), moved(rgb >> 8, shift / 2), moved(rgb, -shift));
  }

  private static int moved(int channel, int by) {
    return Math.clamp((channel & 0xFF) + 2L * by, 0, 255);
  }

  private Picture paint(Shape shape, int rgb) {
    pen.setColor(colour(rgb));
    pen.fill(shape);
    return this;
  }

  Picture fill(int rgb) {
    return paint(new Rectangle(WIDTH, HEIGHT), rgb);
  }

  Picture sky(int top, int bottom) {
    pen.setPaint(new GradientPaint(0, 0, colour(top), 0, HEIGHT, colour(bottom)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    return this;
  }

  Picture band(int from, int rgb) {
    return paint(new Rectangle(0, from, WIDTH, HEIGHT - from), rgb);
  }

  Picture box(int x, int y, int width, int height, int rgb) {
    return paint(new Rectangle(x + shift, y, width, height), rgb);
  }

  Picture disc(int x, int y, int radius, int rgb) {
    return paint(new Ellipse2D.Double(x + shift - radius, y - radius, 2 * radius, 2 * radius), rgb);
  }

  Picture ring(int x, int y, int radius, int rgb) {
    pen.setColor(colour(rgb));
    pen.setStroke(new BasicStroke(3));
    pen.drawOval(x + shift - radius, y - radius, 2 * radius, 2 * radius);
    return this;
  }

  Picture line(int x1, int y1, int x2, int y2, int width, int rgb) {
    pen.setColor(colour(rgb));
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.drawLine(x1 + shift, y1, x2 + shift, y2);
    return this;
  }

  Picture tri(int x1, int y1, int x2, int y2, int x3, int y3, int rgb) {
    int[] xs = {x1 + shift, x2 + shift, x3 + shift};
    return paint(new Polygon(xs, new int[] {y1, y2, y3}, 3), rgb);
  }

  /// Discs in no visible order, between two heights.
  Picture scatter(int count, int top, int bottom, int radius, int rgb) {
    for (int i = 0; i < count; i++) {
      int x = Math.floorMod(i * 61 + shift * 7 + radius * 13, WIDTH);
      disc(x, top + Math.floorMod(i * 37 + shift * 5, bottom - top), radius, rgb);
    }
    return this;
  }

  /// Boxes side by side.
  Picture stripes(int count, int y, int height, int width, int rgb) {
    for (int i = 0; i < count; i++) {
      box(20 + i * (WIDTH - 40) / count, y + 16, width - 4, height / 2, rgb);
    }
    return this;
  }

  /// Posts, or stems.
  Picture stilts(int x, int y, int count, int height, int rgb) {
    for (int i = 0; i < count; i++) {
      line(x + i * 90 / count, y, x + i * 90 / count, y + height, 3, rgb);
    }
    return this;
  }

  Picture pipes(int rgb) {
    for (int i = 0; i < 9; i++) {
      box(12 + i * 15, 12 + Math.abs(i - 4) * 9, 11, 84 - Math.abs(i - 4) * 9, rgb);
    }
    return this;
  }

  Picture hills(int y, int rgb) {
    return tri(-20, y + 8, 90, y + 8, 36, y - 26, rgb).tri(50, y + 8, 190, y + 8, 122, y - 18, rgb);
  }

  /// A curtain of northern light.
  Picture veil(int x, int rgb) {
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.45f));
    tri(x - 14, 92, x + 26, 92, x + 10 + shift, 4, rgb);
    pen.setComposite(AlphaComposite.SrcOver);
    return this;
  }
}

static byte[] jpeg(BufferedImage image) throws IOException {
  ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
  ImageWriteParam how = writer.getDefaultWriteParam();
  how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
  how.setCompressionQuality(0.6f);
  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
    writer.setOutput(out);
    writer.write(null, new IIOImage(image, null, null), how);
  } finally {
    writer.dispose();
  }
  return bytes.toByteArray();
}

/// The picture with the Exif block as its first segment, behind the two bytes that begin a JPEG.
static byte[] withExif(byte[] jpeg, byte[] tiff) {
  byte[] mark = {'E', 'x', 'i', 'f', 0, 0};
  return ByteBuffer.allocate(jpeg.length + 4 + mark.length + tiff.length)
      .put(jpeg, 0, 2)
      .putShort((short) 0xFFE1)
      .putShort((short) (2 + mark.length + tiff.length))
      .put(mark)
      .put(tiff)
      .put(jpeg, 2, jpeg.length - 2)
      .array();
}

/// One directory of a TIFF block: its tags in ascending order.
static final class Tags {

  private static final int HEADER = 8;
  private static final int BYTE = 1;
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private final SortedMap<Integer, Tag> tags = new TreeMap<>();

  /// @param type how the value is written
  /// @param count of values of that type, not of bytes
  private record Tag(int type, int count, byte[] value) {}

  void bytes(int tag, int... values) {
    ByteBuffer bytes = buffer(values.length);
    Arrays.stream(values).forEach(value -> bytes.put((byte) value));
    tags.put(tag, new Tag(BYTE, values.length, bytes.array()));
  }

  void text(int tag, String text) {
    byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    tags.put(tag, new Tag(ASCII, value.length, value));
  }

  /// Degrees, minutes and seconds; the seconds to a hundredth.
  void degrees(int tag, double degrees) {
    long hundredths = Math.round(degrees * 360_000);
    ByteBuffer bytes = buffer(24);
    bytes.putInt((int) (hundredths / 360_000)).putInt(1);
    bytes.putInt((int) (hundredths / 6_000 % 60)).putInt(1);
    bytes.putInt((int) (hundredths % 6_000)).putInt(100);
    tags.put(tag, new Tag(RATIONAL, 3, bytes.array()));
  }

  private void pointer(int tag, int offset) {
    tags.put(tag, new Tag(LONG, 1, buffer(4).putInt(offset).array()));
  }

  /// A whole block: the camera's model, and the directories of the camera and of the position.
  static byte[] tiff(String model, Tags camera, Tags position) {
    Tags first = new Tags();
    first.text(0x0110, model);
    first.pointer(0x8769, 0);
    first.pointer(0x8825, 0);
    int cameraAt = HEADER + first.size();
    int positionAt = cameraAt + camera.size();
    first.pointer(0x8769, cameraAt);
    first.pointer(0x8825, positionAt);
    ByteBuffer block = buffer(positionAt + position.size());
    block.put(new byte[] {'I', 'I', 42, 0}).putInt(HEADER);
    first.write(block);
    camera.write(block);
    position.write(block);
    return block.array();
  }

  private int size() {
    return 2 + 12 * tags.size() + 4 + tags.values().stream().mapToInt(Tags::beyond).sum();
  }

  /// How many bytes a value takes behind the directory: none if it fits into its entry.
  private static int beyond(Tag tag) {
    int length = tag.value().length;
    return length <= 4 ? 0 : length + length % 2;
  }

  private void write(ByteBuffer block) {
    int values = block.position() + 2 + 12 * tags.size() + 4;
    block.putShort((short) tags.size());
    for (Map.Entry<Integer, Tag> entry : tags.entrySet()) {
      Tag tag = entry.getValue();
      block.putShort((short) (int) entry.getKey()).putShort((short) tag.type()).putInt(tag.count());
      if (beyond(tag) == 0) {
        block.put(Arrays.copyOf(tag.value(), 4));
      } else {
        block.putInt(values);
        block.put(values, tag.value());
        values += beyond(tag);
      }
    }
    block.putInt(0).position(values);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
