package io.github.drsorchestration.aws.dynamodb.time;

import io.github.drsorchestration.api.time.Ids;
import java.util.UUID;

/** Tokens by which a writer recognises its own writes: random UUIDs, 36 characters. */
public final class WriteTokens implements Ids {

  @Override
  public String next() {
    return UUID.randomUUID().toString();
  }
}
