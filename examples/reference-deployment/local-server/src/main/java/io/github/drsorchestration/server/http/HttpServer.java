package io.github.drsorchestration.server.http;

import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.server.limit.RateLimit;
import io.github.drsorchestration.server.live.StreamService;
import io.github.drsorchestration.server.metric.Metrics;
import io.github.drsorchestration.server.signin.Authenticator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.compression.Compression;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetty with everything between a socket and an answer: time-outs, headers, size, compression, how
 * many requests at once, how many of one caller, and a stop that lets requests end.
 */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final int MAX_BODY = 1_000_000;
  private static final int MAX_HEADERS = 16_384;
  private static final int MIN_COMPRESSED = 1_024;
  private static final int MIN_BYTES_PER_SECOND = 100;
  private static final int MAX_WAITING = 1_000;
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|localhost|::1|\\[::1]");

  private final HttpSettings settings;
  private final Server jetty;
  private final ServerConnector connector;
  private final StreamService streams;

  /**
   * @param endpoints what has a path of its own
   * @param api what answers the rest
   * @param streams what answers streams
   */
  public HttpServer(
      HttpSettings settings,
      Authenticator authenticator,
      Map<String, Endpoint> endpoints,
      Endpoint api,
      StreamService streams,
      RouteNames names,
      Metrics metrics,
      Time time) {
    this.settings = settings;
    this.streams = streams;
    QueuedThreadPool threads = new QueuedThreadPool(settings.concurrentRequests() + 16, 8);
    threads.setName("http");
    this.jetty = new Server(threads);
    this.connector = connector(settings);
    jetty.addConnector(connector);
    jetty.setErrorHandler(new ErrorAnswers());
    jetty.setStopTimeout(settings.stopTimeout().toMillis());
    Duration interval = Duration.ofSeconds(1).dividedBy(settings.requestsPerSecond());
    RateLimit rate = new RateLimit(time, settings.requestsPerSecond(), interval);
    Door door = new Door(authenticator, rate, isLoopback(settings.address()));
    Handler answers = new ApiHandler(door, endpoints, api, names, metrics, time);
    QoSHandler bounded = new QoSHandler(answers);
    jetty.setHandler(
        new GracefulHandler(
            new SecurityHeaders(
                new StreamHandler(
                    door, streams, settings.maxStreams(), time, compressed(received(bounded))))));
    bounded.setMaxRequestCount(settings.concurrentRequests());
    bounded.setMaxSuspendedRequestCount(MAX_WAITING);
    bounded.setMaxSuspend(MAX_WAIT);
  }

  /** Whether only this machine can reach an address. */
  public static boolean isLoopback(String address) {
    return LOOPBACK.matcher(address).matches();
  }

  private ServerConnector connector(HttpSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADERS);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector made =
        settings
            .tls()
            .map(
                tls -> {
                  http.addCustomizer(new SecureRequestCustomizer(false));
                  return new ServerConnector(
                      jetty, new SslConnectionFactory(tls(tls), "http/1.1"), plain);
                })
            .orElseGet(() -> new ServerConnector(jetty, plain));
    made.setHost(settings.address());
    made.setPort(settings.port());
    made.setIdleTimeout(settings.idleTimeout().toMillis());
    made.setAcceptQueueSize(1_024);
    return made;
  }

  private static SslContextFactory.Server tls(HttpSettings.Tls tls) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStorePath(tls.keystore().toUri().toString());
    factory.setKeyStoreType("PKCS12");
    factory.setKeyStorePassword(tls.password());
    factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return factory;
  }

  /** Receives each body as a whole first, so that a slow one takes no place from others. */
  private static Handler received(Handler next) {
    Handler whole =
        new EagerContentHandler(
            next, new EagerContentHandler.RetainedContentLoaderFactory(2L * MAX_BODY, -1, true));
    SizeLimitHandler sized = new SizeLimitHandler(MAX_BODY, -1);
    sized.setHandler(new MinimumDataRateHandler(whole, MIN_BYTES_PER_SECOND, 0));
    return sized;
  }

  private static Handler compressed(Handler next) {
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(MIN_COMPRESSED);
    CompressionHandler handler = new CompressionHandler(next);
    Compression unused = handler.putCompression(gzip);
    return handler;
  }

  /** Starts to listen, and says where. */
  public URI start() throws IOException {
    try {
      jetty.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the server cannot be started: " + e.getMessage(), e);
    }
    return uri();
  }

  public URI uri() {
    String scheme = settings.tls().isPresent() ? "https" : "http";
    String host = HostPort.normalizeHost(settings.address());
    return URI.create(scheme + "://" + host + ":" + connector.getLocalPort());
  }

  /**
   * Takes no more requests, lets those that have begun end, and ends the streams. What has not
   * ended in time is cut off.
   */
  @Override
  public void close() {
    streams.close();
    try {
      jetty.stop();
    } catch (Exception e) {
      LOG.warn("some requests did not end in time", e);
    }
  }
}
