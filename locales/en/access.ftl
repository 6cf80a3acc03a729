# Roles
role-focal-point = National focal point
role-contributor = Contributor
role-secretariat = Secretariat
role-administrator = Administrator

# Why a password is not taken
password-short = Choose a password of at least { $least } characters. Several words that only you would put together are easy to remember.
password-long = This password is too long to be kept: at most { $most } bytes.
password-common = This password would be among the first to be tried: it is a common one, repeats itself, or is your own name or address. Choose another.
