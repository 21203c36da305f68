/** The source of write tokens. */
@NullMarked
package io.github.drsorchestration.aws.dynamodb.time;

import org.jspecify.annotations.NullMarked;
