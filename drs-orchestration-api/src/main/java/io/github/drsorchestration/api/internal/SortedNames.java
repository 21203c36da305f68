package io.github.drsorchestration.api.internal;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** An unchangeable, sorted set of names that is known by its type to need no further copy. */
public final class SortedNames extends AbstractSet<String> {

  private final List<String> names;

  public SortedNames(String field, Collection<String> names) {
    names.forEach(name -> Check.present(field, name));
    this.names = names.stream().distinct().sorted().toList();
  }

  @Override
  public boolean contains(Object name) {
    return name instanceof String text && Collections.binarySearch(names, text) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  @Override
  public int size() {
    return names.size();
  }
}
