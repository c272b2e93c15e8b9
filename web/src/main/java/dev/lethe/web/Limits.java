package dev.lethe.web;

import module java.base;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;

/// How often somebody may ask. Who asks is known by a keyed name only, whose key is made when the
/// house opens and kept nowhere; those who have not asked for longest are forgotten first.
public final class Limits {

  private static final int MOST = 100_000;

  private final Settings settings;
  private final Bandwidth bandwidth;
  private final byte[] key = new byte[32];
  private final SequencedMap<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /// @param settings tell how to know who asks
  /// @param times how often within the time, at least 1
  public Limits(Settings settings, int times, Duration within) {
    this.settings = settings;
    this.bandwidth = Bandwidth.builder().capacity(times).refillGreedy(times, within).build();
    new SecureRandom().nextBytes(key);
  }

  /// Counts one more time for whoever sends this; refuses if that is too often.
  public void count(Context context) {
    count(who(context));
  }

  /// Counts one more time for something of which only so many may be.
  public void count(String what) {
    ConsumptionProbe probe = bucket(what).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(String what) {
    String name = keyed(what);
    synchronized (buckets) {
      Bucket bucket =
          buckets.computeIfAbsent(name, _ -> Bucket.builder().addLimit(bandwidth).build());
      if (buckets.size() > MOST) {
        buckets.pollFirstEntry();
      }
      return bucket;
    }
  }

  /// What whoever sends this is called while the house is open.
  public String name(Context context) {
    return keyed(who(context));
  }

  private String who(Context context) {
    return network(told(context));
  }

  /// Whoever asks from this address: of IPv6 its network of 64 bits, of which one household has all
  /// addresses (RFC 4291, 2.5.4; RFC 6177).
  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
          : address;
    } catch (IllegalArgumentException e) {
      return address; // a proxy told something else
    }
  }

  private String told(Context context) {
    return settings
        .proxy()
        .map(context::header)
        .map(told -> told.substring(told.lastIndexOf(',') + 1).strip())
        .orElseGet(context::ip);
  }

  private String keyed(String what) {
    try {
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
      byte[] code = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
