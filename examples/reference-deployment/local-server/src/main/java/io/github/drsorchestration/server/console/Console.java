package io.github.drsorchestration.server.console;

import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.server.http.Answer;
import io.github.drsorchestration.server.http.Caller;
import io.github.drsorchestration.server.http.Endpoint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hands the console to browsers, and everything else to the API. The console keeps its addresses
 * behind a {@code #}, so that none of them is also a path of the API.
 */
public final class Console implements Endpoint {

  private static final String PAGE = "/index.html";
  private static final String CONFIG = "/config.json";
  private static final String ASSETS = "/assets/";
  private static final Set<Integer> UNANSWERED = Set.of(401, 404);

  private static final String NOT_BUILT =
      """
      <!doctype html>
      <html lang="en"><title>No console</title>
      <h1>The console is not in this build</h1>
      <p>The REST API and the command line work. To build the console, with Node 20.19 or later:</p>
      <pre>mvn -q -DskipTests -Pconsole -pl examples/reference-deployment/local-server -am package</pre>
      </html>
      """;

  private final ConsoleFiles files;
  private final ConsoleConfig config;
  private final Endpoint api;
  private final String policy;

  /**
   * @param api what answers all that is not of the console
   */
  public Console(ConsoleFiles files, ConsoleConfig config, Endpoint api) {
    this.files = files;
    this.config = config;
    this.api = api;
    this.policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; connect-src 'self'"
            + config.connections()
            + "; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  @Override
  public RestResponse answer(RestRequest request, Caller caller) {
    String path = request.path();
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return api.answer(request, caller);
    }
    if (path.isEmpty() || path.equals("/") || path.equals(PAGE)) {
      return page();
    }
    if (path.equals(CONFIG)) {
      return Answer.json(200, config);
    }
    Optional<ConsoleFiles.File> file = files.find(path);
    if (file.isPresent()) {
      boolean named = path.startsWith(ASSETS);
      return file(file.get(), named ? "public, max-age=31536000, immutable" : "no-cache");
    }
    if (path.startsWith(ASSETS)) {
      return Answer.text(404, "text/plain; charset=utf-8", "The console has no such file.\n");
    }
    RestResponse answer = api.answer(request, caller);
    return UNANSWERED.contains(answer.status()) && isTyped(request) && isBuilt()
        ? toPage(path)
        : answer;
  }

  /** Whether an address was entered or followed, rather than asked for by a program. */
  private static boolean isTyped(RestRequest request) {
    String path = request.path();
    return request.headers().find("Accept").orElse("").contains("text/html")
        && !request.headers().has("Authorization")
        && path.indexOf('.') < 0
        && path.indexOf('%') < 0;
  }

  private boolean isBuilt() {
    return files.find(PAGE).isPresent();
  }

  private RestResponse page() {
    return files
        .find(PAGE)
        .map(it -> file(it, "no-cache").with("Content-Security-Policy", policy))
        .orElseGet(() -> Answer.text(404, "text/html; charset=utf-8", NOT_BUILT));
  }

  private static RestResponse toPage(String path) {
    return Answer.text(302, "text/plain; charset=utf-8", "").with("Location", "/#" + path);
  }

  private static RestResponse file(ConsoleFiles.File file, String caching) {
    return new RestResponse(
        200,
        Headers.of(Map.of("Content-Type", file.mediaType(), "Cache-Control", caching)),
        file.content());
  }
}
