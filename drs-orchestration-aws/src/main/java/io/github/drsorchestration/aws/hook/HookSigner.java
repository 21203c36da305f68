package io.github.drsorchestration.aws.hook;

import java.net.URI;
import java.util.Map;

/**
 * Proves to the endpoint of a hook that a request comes from the orchestrator: {@link HmacSigner}
 * by a shared secret, {@link SigV4Signer} by credentials of AWS.
 */
@FunctionalInterface
public interface HookSigner {

  /**
   * The headers to add to a request.
   *
   * @param method GET or POST
   * @param target what is called, query included
   * @param body what is sent; empty for a GET
   */
  Map<String, String> headers(String method, URI target, String body);
}
