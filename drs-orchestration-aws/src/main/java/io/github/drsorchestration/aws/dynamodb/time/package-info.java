/** Where the stores get what no two writes may share. */
@NullMarked
package io.github.drsorchestration.aws.dynamodb.time;

import org.jspecify.annotations.NullMarked;
