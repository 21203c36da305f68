/**
 * Which execution holds which server; see {@link
 * io.github.drsorchestration.aws.dynamodb.claim.DynamoServerClaims}.
 */
@NullMarked
package io.github.drsorchestration.aws.dynamodb.claim;

import org.jspecify.annotations.NullMarked;
