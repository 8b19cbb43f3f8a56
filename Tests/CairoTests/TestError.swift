/// What a closure of a test throws.
struct TestError: Error, Equatable {
  var number = 1
}
