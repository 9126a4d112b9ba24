#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The one clock of the program.
enum Clock {
    /// Seconds since 1970-01-01T00:00:00Z.
    static var now: Int64 { Int64(time(nil)) }
}
