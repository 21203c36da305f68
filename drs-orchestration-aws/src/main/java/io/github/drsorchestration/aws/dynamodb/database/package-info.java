/**
 * DynamoDB as the stores use it: read to the end, repeated, conditional; start at {@link
 * io.github.drsorchestration.aws.dynamodb.database.Database}.
 */
@NullMarked
package io.github.drsorchestration.aws.dynamodb.database;

import org.jspecify.annotations.NullMarked;
