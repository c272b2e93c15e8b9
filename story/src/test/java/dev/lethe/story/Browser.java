package dev.lethe.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real browser, Chromium, as a person would use it. Where there is none, a test that needs one
/// skips itself and says so, unless `LETHE_BROWSER=required` is set.
final class Browser implements AutoCloseable {

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SHOTS = Path.of("target", "screenshots");

  /// How somebody looks at a page.
  enum Look {
    PHONE(360, 740, "light"),
    PHONE_DARK(360, 740, "dark"),
    DESKTOP(1280, 900, "light"),
    DESKTOP_DARK(1280, 900, "dark");

    private final int width;
    private final int height;
    private final String colours;

    Look(int width, int height, String colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }
  }

  private final ChromeDriver driver;
  private final String origin;
  private final Look look;

  private Browser(ChromeDriver driver, String origin, Look look) {
    this.driver = driver;
    this.origin = origin;
    this.look = look;
  }

  /// Opens a browser.
  ///
  /// @param origin the server whose pages it visits
  static Browser open(String origin, Look look) {
    boolean there = Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM);
    if ("required".equals(System.getenv("LETHE_BROWSER"))) {
      assertThat(there).as("expected %s and %s", CHROMIUM, DRIVER).isTrue();
    }
    assumeTrue(there, "needs Chromium: apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=%d,%d".formatted(look.width, look.height),
        "--user-data-dir=" + Scratch.folder("browser"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    Browser browser = new Browser(new ChromeDriver(service, options), origin, look);
    browser.dress();
    return browser;
  }

  private void dress() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", look.width, "height", look.height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", look.colours))));
  }

  /// Visits a page of the server, or any address.
  void visit(String address) {
    driver.get(address.startsWith("http") ? address : origin + address);
  }

  /// The address of the page it is on, without origin.
  String path() {
    return Objects.requireNonNull(driver.getCurrentUrl()).substring(origin.length());
  }

  /// What a person reads on the page.
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /// The element with this id.
  WebElement element(String id) {
    return driver.findElement(By.id(id));
  }

  /// Presses keys one after the other, wherever the focus is.
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      driver.switchTo().activeElement().sendKeys(key);
    }
  }

  /// Goes on with the tabulator until an element with this id has the focus.
  void tabTo(String id) {
    for (int i = 0; i < 60; i++) {
      if (id.equals(driver.switchTo().activeElement().getDomAttribute("id"))) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("no way with the tabulator to #" + id + " on " + path());
  }

  /// Presses the button that says this.
  void click(String words) {
    WebElement button = driver.findElement(By.xpath("//button[normalize-space()='" + words + "']"));
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
    button.click();
  }

  /// Follows the link that says this.
  void follow(String words) {
    driver.findElement(By.linkText(words)).click();
  }

  /// Waits until the page says this; pages that do not renew themselves are loaded anew.
  void awaitText(String words, Duration longest) {
    new WebDriverWait(driver, longest)
        .ignoring(WebDriverException.class) // the page may be replaced while it is read
        .until(_ -> {
          if (!text().contains(words)) {
            driver.navigate().refresh();
          }
          return text().contains(words);
        });
  }

  /// Waits until this holds.
  void await(BooleanSupplier holds) {
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .ignoring(WebDriverException.class) // the page may be replaced while it is read
        .until(_ -> holds.getAsBoolean());
  }

  /// Fails if somebody who cannot see, cannot use a mouse, or has a small screen is shut out: no
  /// violation of WCAG that axe finds, nothing wider than the screen.
  void requireAccessible() {
    List<Rule> violations =
        new AxeBuilder()
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(driver)
            .getViolations();
    assertThat(violations)
        .as("%s %s: %s", look, path(), violations.stream().map(Rule::getHelp).toList())
        .isEmpty();
    Object overflow =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("%s %s is wider than the screen", look, path()).isEqualTo(0L);
  }

  /// What the browser complained about, such as something that the page's policy forbids.
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(Object::toString)
        .filter(line -> !line.contains("favicon"))
        .toList();
  }

  /// The names of the cookies it keeps.
  List<String> cookies() {
    return driver.manage().getCookies().stream().map(each -> each.getName()).toList();
  }

  /// Keeps a picture of the page, whole, for people to look at.
  void picture(String name) {
    try {
      Files.createDirectories(SHOTS);
      Object height = driver.executeScript("return document.documentElement.scrollHeight");
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", look.width, "height", height, "deviceScaleFactor", 1, "mobile", false));
      byte[] png = driver.getScreenshotAs(OutputType.BYTES);
      Files.write(SHOTS.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png"), png);
      dress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
