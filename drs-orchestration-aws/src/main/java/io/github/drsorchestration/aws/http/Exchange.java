package io.github.drsorchestration.aws.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One request and its answer, on a connection of their own to an address that was judged. */
final class Exchange implements AutoCloseable {

  private final HttpRequest request;
  private final NameResolver names;
  private final AddressRule rule;
  private final Duration connectTimeout;
  private final SSLSocketFactory encryption;
  private @Nullable Socket open;
  private boolean closed;

  Exchange(
      HttpRequest request,
      NameResolver names,
      AddressRule rule,
      Duration connectTimeout,
      SSLSocketFactory encryption) {
    this.request = request;
    this.names = names;
    this.rule = rule;
    this.connectTimeout = connectTimeout;
    this.encryption = encryption;
  }

  HttpAnswer run() throws IOException {
    URI target = request.uri();
    boolean secure = "https".equalsIgnoreCase(target.getScheme());
    int usual = secure ? 443 : 80;
    int port = target.getPort() < 0 ? usual : target.getPort();
    String host = target.getHost();
    try (Socket plain = connect(host, addresses(host), port);
        Socket socket = secure ? encrypted(plain, host, port) : plain) {
      socket.getOutputStream().write(RequestBytes.of(request));
      socket.getOutputStream().flush();
      return new AnswerReader(socket.getInputStream(), BoundedHttp.MAX_BODY_BYTES).read();
    }
  }

  /**
   * One address that is out of reach is enough: whoever answers for the name is not to be trusted.
   */
  private List<InetAddress> addresses(String host) throws IOException {
    String problem = rule.problem(host).orElse(null);
    if (problem != null) {
      throw new ForbiddenAddressException(host, problem);
    }
    List<InetAddress> addresses;
    try {
      addresses = names.resolve(host);
    } catch (UnknownHostException e) {
      throw refused(host + " is unknown", e);
    }
    for (InetAddress address : addresses) {
      String why = rule.problem(address).orElse(null);
      if (why != null) {
        throw new ForbiddenAddressException(host, why);
      }
    }
    return addresses;
  }

  private Socket connect(String host, List<InetAddress> addresses, int port) throws IOException {
    IOException last = new ConnectException(host + " has no address");
    for (InetAddress address : addresses) {
      Socket socket = opened();
      try {
        socket.connect(
            new InetSocketAddress(address, port), Math.toIntExact(connectTimeout.toMillis()));
        return socket;
      } catch (SocketTimeoutException e) {
        socket.close();
        last = new HttpConnectTimeoutException("no connection to " + host + " in time");
        last.initCause(e);
      } catch (IOException e) {
        socket.close();
        last = refused("no connection to " + host, e);
      }
    }
    throw last;
  }

  private static ConnectException refused(String message, IOException cause) {
    ConnectException refused = new ConnectException(message);
    refused.initCause(cause);
    return refused;
  }

  /** The certificate has to be that of the name, not of the address. */
  private Socket encrypted(Socket plain, String host, int port) throws IOException {
    SSLSocket socket = (SSLSocket) encryption.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private synchronized Socket opened() throws IOException {
    if (closed) {
      throw new IOException("the exchange was given up");
    }
    Socket socket = new Socket();
    open = socket;
    return socket;
  }

  /** Hangs up, whatever is being waited for. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (open != null) {
      open.close();
    }
  }
}
