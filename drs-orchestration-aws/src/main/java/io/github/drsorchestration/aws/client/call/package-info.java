/**
 * A call to AWS: made, repeated where that is safe, and its errors translated; start at {@link
 * io.github.drsorchestration.aws.client.call.AwsCalls}.
 */
@NullMarked
package io.github.drsorchestration.aws.client.call;

import org.jspecify.annotations.NullMarked;
