package dev.lethe.web.proof;

import module java.base;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// The public internet by https, and nothing else: a host whose name leads to an address of this
/// machine or of a network behind it is not connected to. The address that was looked at is the one
/// that is connected to, so a second answer of the name's server changes nothing.
public final class PublicNetwork implements Network {

  private static final int HTTPS = 443;

  @Override
  public Socket connect(String host, Duration patience) throws IOException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!isPublic(address)) {
        throw new IOException(host + " is not on the public internet");
      }
    }
    Socket plain = new Socket();
    try {
      int wait = (int) patience.toMillis();
      plain.connect(new InetSocketAddress(addresses[0], HTTPS), wait);
      plain.setSoTimeout(wait);
      return secret(plain, host);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket secret(Socket plain, String host) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, HTTPS, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setServerNames(List.of(new javax.net.ssl.SNIHostName(host)));
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /// Whether an address belongs to the public internet (IANA's registries of special-purpose
  /// addresses, RFC 6890).
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int one = bytes[0] & 0xff;
    int two = bytes[1] & 0xff;
    int three = bytes[2] & 0xff;
    return one != 0
        && one < 224
        && !(one == 100 && two >= 64 && two < 128) // carriers' own
        && !(one == 192 && two == 0 && (three == 0 || three == 2))
        && !(one == 192 && two == 88 && three == 99)
        && !(one == 198 && (two == 18 || two == 19))
        && !(one == 198 && two == 51 && three == 100)
        && !(one == 203 && two == 0 && three == 113);
  }

  /// Only what is given out for the world, 2000::/3, without what carries older addresses or is for
  /// documents.
  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
        && !(first == 0x3fff && second < 0x1000);
  }
}
