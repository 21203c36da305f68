/**
 * Executions: a header, and beside it the parts that change by themselves, and the events; start at
 * {@link io.github.drsorchestration.aws.dynamodb.execution.DynamoExecutionStore}.
 */
@NullMarked
package io.github.drsorchestration.aws.dynamodb.execution;

import org.jspecify.annotations.NullMarked;
