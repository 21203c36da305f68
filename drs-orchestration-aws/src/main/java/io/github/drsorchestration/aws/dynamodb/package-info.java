/**
 * The state stores on DynamoDB; start at {@link
 * io.github.drsorchestration.aws.dynamodb.DynamoStores}.
 */
@NullMarked
package io.github.drsorchestration.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
