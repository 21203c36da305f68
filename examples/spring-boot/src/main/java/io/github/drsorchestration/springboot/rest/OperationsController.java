package io.github.drsorchestration.springboot.rest;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.operation.principal.Principals;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.RestSettings;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands requests to the API, and its answers back. */
@RestController
class OperationsController {

  private final RestApi api;
  private final RestSettings settings;
  private final Principals<Authentication> principals;

  OperationsController(RestApi api, RestSettings settings, Principals<Authentication> principals) {
    this.api = api;
    this.settings = settings;
    this.principals = principals;
  }

  @RequestMapping("${recovery.path}/**")
  ResponseEntity<byte[]> answer(HttpServletRequest request, @Nullable Authentication caller)
      throws IOException {
    Optional<Principal> principal = Optional.ofNullable(caller).map(principals::principal);
    RestResponse answer =
        api.handle(
            new RestRequest(
                request.getMethod(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                headers(request),
                // One byte too many is enough to see that it is too large.
                request.getInputStream().readNBytes(settings.maxBodyBytes() + 1),
                principal));
    HttpHeaders headers = new HttpHeaders();
    answer.headers().lines().forEach(headers::addAll);
    return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
  }

  private static Headers headers(HttpServletRequest request) {
    Map<String, List<String>> lines = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      lines.put(name, Collections.list(request.getHeaders(name)));
    }
    return new Headers(lines);
  }
}
