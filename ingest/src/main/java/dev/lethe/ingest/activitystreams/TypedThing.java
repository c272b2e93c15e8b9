package dev.lethe.ingest.activitystreams;

import module java.base;

import dev.lethe.ingest.json.Value;

/// An object whose context, properties and type are as they should be.
record TypedThing(Thing thing, Type type) {

  /// The object that this value is; an array of one is that one.
  static TypedThing of(Value value) {
    Thing thing =
        switch (value) {
          case Value.Members json -> Thing.of(json);
          case Value.Many(List<Value> values)
              when values.size() == 1 && values.getFirst() instanceof Value.Members json ->
              Thing.of(json);
          case Value.Text _ ->
              throw new Refusal(
                  "expected an object, but found a string; if it is an address, bring the object");
          case Value other -> throw new Refusal("expected an object, but found " + other.kind());
        };
    Context.check(thing);
    Shape.check(thing);
    Shape.checkLinks(thing);
    return new TypedThing(thing, Type.of(thing));
  }
}
