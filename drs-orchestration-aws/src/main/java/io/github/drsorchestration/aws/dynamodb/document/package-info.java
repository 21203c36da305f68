/**
 * Groups, plans and accounts: one item each, and items that keep names and servers unique; start at
 * {@link io.github.drsorchestration.aws.dynamodb.document.DynamoDocumentStore}.
 */
@NullMarked
package io.github.drsorchestration.aws.dynamodb.document;

import org.jspecify.annotations.NullMarked;
