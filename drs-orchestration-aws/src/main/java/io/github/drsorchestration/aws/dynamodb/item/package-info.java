/**
 * What an item consists of: names, keys, attributes and a body of JSON; start at {@link
 * io.github.drsorchestration.aws.dynamodb.item.ItemBody}.
 */
@NullMarked
package io.github.drsorchestration.aws.dynamodb.item;

import org.jspecify.annotations.NullMarked;
