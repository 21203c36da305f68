package io.github.drsorchestration.aws.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The name is resolved once, and the certificate still has to be that of the name. */
@Timeout(60)
class EncryptedTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path directory;

  private static HttpsServer server;
  private static SSLSocketFactory trusting;

  @BeforeAll
  static void start() throws Exception {
    Path keys = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=hooks.example.org",
                "-ext",
                "san=dns:hooks.example.org",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                keys.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    SSLContext context = context(keys);
    trusting = context.getSocketFactory();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          byte[] host = exchange.getRequestHeaders().getFirst("Host").getBytes(US_ASCII);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(host);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  @Test
  void an_endpoint_is_called_by_its_name_at_the_address_that_was_judged() throws IOException {
    HttpAnswer answer = send("hooks.example.org", trusting);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("hooks.example.org:" + server.getAddress().getPort());
  }

  @Test
  void a_certificate_of_another_name_is_refused() {
    assertThatThrownBy(() -> send("other.example.org", trusting))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("other.example.org");
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() {
    assertThatThrownBy(
            () -> send("hooks.example.org", (SSLSocketFactory) SSLSocketFactory.getDefault()))
        .isInstanceOf(SSLException.class);
  }

  private static HttpAnswer send(String host, SSLSocketFactory encryption) throws IOException {
    BoundedHttp http =
        new BoundedHttp(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            AddressRule.LOOPBACK,
            name -> List.of(InetAddress.getLoopbackAddress()),
            encryption);
    URI target = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/x?y=z");
    return http.send(HttpRequest.newBuilder(target).GET().build());
  }
}
